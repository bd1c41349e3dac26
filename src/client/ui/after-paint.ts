/** Runs a task once the browser has painted what was drawn; the function that is given takes it back. */
export function afterPaint(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frame is painted after its callbacks, so the next task comes when it is on show. A hidden page has no frames.
  const later = () => {
    timer = setTimeout(task);
  };
  const frame = document.hidden ? undefined : requestAnimationFrame(later);
  if (frame === undefined) later();
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
