/** What a program that was written for the last release would trip over, and what was announced long enough before. */
import { BreakingChangeType, findBreakingChanges, type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';

/** A day as `2027-03-01`. */
export type Day = string;

/** The day that a reason for deprecation names. */
export const dayIn = (reason: string): Day | undefined => /\b\d{4}-\d{2}-\d{2}\b/.exec(reason)?.[0];

/**
 * Names every breaking change since a release, but for what was `@deprecated` there with a day in its reason that has come: "Use `owner`;
 * goes on 2027-03-01".
 *
 * @returns a sentence for each; none when all is well
 */
export function breakingChanges(released: GraphQLSchema, current: GraphQLSchema, today: Day): string[] {
  const found = findBreakingChanges(released, current).filter(({ description }) => !wasAnnounced(released, description, today));
  // A type goes with the last thing that leads to it, and that was judged itself.
  const isOver = found.every(({ type }) => type === BreakingChangeType.TYPE_REMOVED);
  return isOver ? [] : found.map(({ description }) => description);
}

/** Whether the release said of what is gone that it would be by now. */
function wasAnnounced(released: GraphQLSchema, description: string, today: Day): boolean {
  const day = dayIn(deprecationOf(released, description) ?? '');
  return day !== undefined && day <= today;
}

/** Why something that is gone was deprecated. graphql tells of changes in sentences alone. */
function deprecationOf(released: GraphQLSchema, description: string): string | null | undefined {
  const [, typeName, fieldName, argumentName] = /^(\w+)\.(\w+)(?: arg (\w+))? was removed\.$/.exec(description) ?? [];
  const type = released.getType(typeName ?? '');
  if (isObjectType(type) || isInputObjectType(type)) {
    const field = type.getFields()[fieldName ?? ''];
    if (argumentName === undefined) return field?.deprecationReason;
    return field && 'args' in field ? field.args.find(({ name }) => name === argumentName)?.deprecationReason : null;
  }
  const [, valueName, enumName] = /^(\w+) was removed from enum type (\w+)\.$/.exec(description) ?? [];
  const values = released.getType(enumName ?? '');
  return isEnumType(values) ? values.getValue(valueName ?? '')?.deprecationReason : null;
}
