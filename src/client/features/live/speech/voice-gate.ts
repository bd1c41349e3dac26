/** dB of full scale: what is below is no voice, however quiet the room is. */
const quietest = -50;
/** dB above the noise of the room. */
const overNoise = 12;
/** How fast the noise of the room is taken to rise. dB for each piece. */
const noiseRise = 0.05;

/** Tells a voice from the noise of the room by loudness alone, piece by piece (dB of full scale). */
export function createVoiceGate(): (decibels: number) => boolean {
  /** Of the room, in dB: as loud as the quietest was of late. */
  let noise: number | null = null;
  return (decibels) => {
    noise = Math.min(Math.max(decibels, -90), (noise ?? 0) + noiseRise);
    return decibels > Math.max(noise + overNoise, quietest);
  };
}
