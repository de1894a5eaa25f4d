// What the macro of the same name becomes: Lingui's component, for whom people may write what they like.
import { Trans as LinguiTrans, type TransProps } from '@lingui/react';
import { createElement, Fragment } from 'react';

/**
 * A text with elements in it. Lingui looks for them when the values stand in the text already, so that `<0/>` in a name would be taken for
 * one of them, and `<script>` for one that is missing: what could be taken for an element goes in as an element of its own.
 */
export function Trans({ values = {}, ...rest }: TransProps) {
  // No JSX: the extractor would look for a text here.
  return createElement(LinguiTrans, { ...rest, values: Object.fromEntries(Object.entries(values).map(asItIs)) });
}

function asItIs([name, value]: [string, unknown]): [string, unknown] {
  return [name, typeof value === 'string' && value.includes('<') ? createElement(Fragment, null, value) : value];
}
