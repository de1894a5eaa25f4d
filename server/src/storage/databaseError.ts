/** Thrown at start when there is no database of ours, or none that can be used. The message says which and what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
