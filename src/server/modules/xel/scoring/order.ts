/**
 * How much of an order is right: the share of neighbours that follow each other as they should; of several right orders the
 * nearest. A part that is named twice counts where it comes first.
 */
export function orderShare(given: readonly number[], orders: readonly (readonly number[])[]): number {
  const once = [...new Set(given)];
  const pairs = new Set(once.slice(1).map((part, index) => `${once[index]} ${part}`));
  const shares = orders.map((order) => {
    const wanted = order.slice(1).map((part, index) => `${order[index]} ${part}`);
    return wanted.filter((pair) => pairs.has(pair)).length / wanted.length;
  });
  return Math.max(0, ...shares);
}
