import type { CollectedDocument } from './document.ts';

export const physics: readonly CollectedDocument[] = [
  {
    id: 'newton',
    title: "Newton's laws of motion",
    language: 'english',
    source: 'own words',
    paragraphs: [
      'A body at rest stays at rest, and a moving body keeps its speed and its direction, unless a force acts on it. This first law contradicts daily experience only because friction and the resistance of the air are nearly always present.',
      'The second law says that the acceleration of a body is proportional to the net force on it and inversely proportional to its mass. The same push that sends a tennis ball flying hardly moves a lorry. A force of one newton gives one kilogram an acceleration of one metre per second squared.',
      'To every action there is an equal and opposite reaction: if one body pushes another, the second pushes back as hard. A rocket throws gas backwards and is thrown forwards; it does not need any air to push against, and works best in empty space.',
      'Mass is the amount of matter in a body and is the same everywhere. Weight is the pull of gravity on it and depends on the place: on the Moon a person weighs about a sixth of what the scales show on Earth.',
      'Newton showed that the pull which makes an apple fall also keeps the Moon in its orbit. The attraction grows with the product of the two masses and falls with the square of the distance between them. His Principia appeared in 1687, and Edmond Halley paid for the printing.',
      'Momentum is mass times velocity. In any collision the total momentum stays the same as long as no force acts from outside. Two skaters who push off from each other glide apart, the lighter one faster.',
    ],
  },
  {
    id: 'heat',
    title: 'Heat and the laws of thermodynamics',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Heat is energy that passes from a warmer body to a colder one. Temperature, in contrast, is a measure of the average energy with which the particles move. A bath of lukewarm water holds far more energy than a cup of boiling tea although its temperature is lower.',
      'Energy can be neither created nor destroyed, only changed from one form into another. This is the first law. James Joule let falling weights turn a paddle in water and measured how much the water warmed, so that work and heat could be counted in the same unit.',
      'The second law says that heat does not flow from cold to hot by itself. A refrigerator can make it do so, but only with work from outside, and it warms the kitchen by more than it cools the food. The entropy of a closed system never decreases.',
      'Sadi Carnot asked in 1824 how much work a steam engine can give at best. The answer depends only on the temperatures of the boiler and the condenser: the greater the difference, the higher the efficiency, and no engine can turn all its heat into work.',
      'Heat travels in three ways. Conduction passes it from particle to particle, as along a spoon in hot soup; convection carries it with moving air or water; radiation needs no matter at all, and brings warmth from the Sun through empty space.',
      'At absolute zero, about minus 273 degrees Celsius, particles have the least energy possible. The kelvin scale begins there. Absolute zero can be approached as closely as one likes, but never reached in a finite number of steps.',
      'Ice at zero degrees takes up heat while it melts without becoming any warmer. The energy loosens the bonds between the molecules and is called latent heat. For the same reason sweat cools the skin: water that evaporates carries energy away.',
    ],
  },
  {
    id: 'light',
    title: 'Light and lenses',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'When light passes at an angle from air into glass or water it slows down and changes direction. This refraction makes a straw in a glass look broken and a pool look shallower than it is. Willebrord Snell found the law of the angles in 1621.',
      'A mirror throws light back at the same angle at which it arrives. In a flat mirror the picture seems to stand as far behind the glass as the object stands in front of it, with left and right exchanged.',
      'White light is a mixture. Newton let a beam of sunlight through a prism in a dark room and saw a band from red to violet; with a second prism he put the colours together into white again. Violet is bent most, because glass slows short waves more.',
      'A rainbow appears when the Sun stands behind the observer and rain falls in front. Light enters each drop, is reflected once at its back and leaves it split into colours, at about forty-two degrees from the point opposite the Sun. A second, fainter bow with the colours reversed comes from two reflections.',
      'A convex lens brings parallel rays together in its focus and can throw an image on a screen. A concave lens spreads them. Short-sighted eyes, which focus in front of the retina, need concave glasses; long-sighted eyes need convex ones.',
      'Thomas Young sent light through two narrow slits and saw bright and dark stripes where the waves strengthened or cancelled each other. A century later Einstein explained the photoelectric effect by saying that light also arrives in portions, which were later named photons.',
      'Light takes a little over eight minutes from the Sun to the Earth. Ole Rømer first showed in 1676 that it does not arrive at once: the moons of Jupiter seemed to run late when the planet was far away.',
    ],
  },
  {
    id: 'electromagnetism',
    title: 'Electricity and magnetism',
    language: 'english',
    source: 'own words',
    paragraphs: [
      'Rubbed amber attracts chaff, and the Greek word for amber gave electricity its name. There are two kinds of charge; like charges repel and unlike charges attract. Benjamin Franklin called them positive and negative, and showed that lightning is an electric spark.',
      'Alessandro Volta piled discs of zinc and copper with wet cloth between them in 1800 and made the first battery. For the first time a steady current was at hand, and within weeks it was used to split water into hydrogen and oxygen.',
      'Hans Christian Ørsted noticed during a lecture in 1820 that a compass needle turned when a current was switched on in a wire near by. Electricity and magnetism, which had seemed unrelated, belonged together.',
      'Michael Faraday found the reverse in 1831: a magnet that moves through a coil of wire produces a current in it. Every generator in a power station and every transformer rests on this induction.',
      "Ohm's law says that the current through a wire is the voltage divided by the resistance. In a series circuit the same current flows through every lamp, and if one fails all go out; in parallel each lamp has the full voltage and burns on its own.",
      'James Clerk Maxwell joined the laws of electricity and magnetism in a few equations and concluded that waves of both must travel at the speed of light. Heinrich Hertz produced such waves in 1887, and radio followed within ten years.',
      'A compass points north because the Earth is itself a magnet, driven by currents of molten iron in the outer core. The magnetic pole wanders by some kilometres every year, and now and then over hundreds of thousands of years the poles have changed places.',
    ],
  },
];
