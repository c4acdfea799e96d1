/** Whether four numbers are rather the address of a computer: `10.0.0.1`. */
export function isAddress(parts: readonly string[]): boolean {
  return parts.length === 4 && parts.every((part) => Number(part) <= 255);
}
