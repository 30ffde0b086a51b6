export function keepHeapSmall(): void {
  return;
}
