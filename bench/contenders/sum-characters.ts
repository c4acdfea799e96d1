/** The least that reading a text can cost: each code unit once, and nothing done with it but added up. */
export function sumCharacters(text: string): number {
  let sum = 0;
  for (let position = 0; position < text.length; position += 1) sum += text.charCodeAt(position);
  return sum;
}
