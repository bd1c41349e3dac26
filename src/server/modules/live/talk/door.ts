/** Sockets that have not said who they are: in all, and of one address. */
const mostInAll = 200;
const mostOfAddress = 20;

/** Counts sockets until they have greeted or are gone, so that whoever says nothing cannot hold any number of them. */
export function createDoor() {
  const waiting = new Map<string, number>();
  let all = 0;

  return {
    isFull: (address: string): boolean => all >= mostInAll || (waiting.get(address) ?? 0) >= mostOfAddress,

    /** To be called for a socket that was let in; what it gives when the socket has greeted or is gone, any number of times. */
    enter(address: string): () => void {
      let here = true;
      all += 1;
      waiting.set(address, (waiting.get(address) ?? 0) + 1);
      return () => {
        if (!here) return;
        here = false;
        all -= 1;
        const left = (waiting.get(address) ?? 1) - 1;
        if (left > 0) waiting.set(address, left);
        else waiting.delete(address);
      };
    },
  };
}
