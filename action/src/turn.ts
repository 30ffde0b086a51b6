// Lets others go first: answers are heard, and questions leave.

/** One turn of the event loop. */
export async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
