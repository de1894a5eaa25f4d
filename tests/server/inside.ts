/** What no answer may hold: a stack, a path, a statement, a package. */
export const inside =
  /node_modules|\n\s+at |\bat [\w.]+ \(|\/(work|home|root|usr|tmp)\/|file:\/\/|sqlite|postgres|select .* from|insert into|knex|mikro|stacktrace/i;
