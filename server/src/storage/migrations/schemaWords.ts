/** The words in which databases differ where tables are made. */
export interface SchemaWords {
  /** The type of a key that the database counts up by itself and never gives out twice. */
  readonly ownId: string;
  /** After a table whose rows are to lie in the tree of their key; empty where a database has no such thing. */
  readonly inOneTree: string;
}
