// React renders MathML; its types do not know the elements.
import type { HTMLAttributes } from 'react';

type MathElement = HTMLAttributes<MathMLElement> & { key?: string | number; ref?: never };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathElement & { display?: 'block' | 'inline' };
      mfrac: MathElement;
      mi: MathElement & { mathvariant?: 'normal' };
      mn: MathElement;
      mo: MathElement & { stretchy?: 'false' };
      mover: MathElement & { accent?: 'true' };
      mrow: MathElement;
      mspace: MathElement & { width: string };
      msqrt: MathElement;
      msub: MathElement;
      msup: MathElement;
      munder: MathElement;
    }
  }
}
