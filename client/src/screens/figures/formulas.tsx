// The formulas, in MathML: browsers draw it without a library, and screen readers read it out.
import type { ReactNode } from 'react';

function Formula({ children }: { children: ReactNode }) {
  return (
    <math display="block">
      <mrow>{children}</mrow>
    </math>
  );
}

function Sub({ of, at }: { of: string; at: string }) {
  return (
    <msub>
      <mi>{of}</mi>
      <mi>{at}</mi>
    </msub>
  );
}

function Square({ of }: { of: string }) {
  return (
    <msup>
      <mi>{of}</mi>
      <mn>2</mn>
    </msup>
  );
}

function Over({ top, below }: { top: ReactNode; below: ReactNode }) {
  return (
    <mfrac>
      <mrow>{top}</mrow>
      <mrow>{below}</mrow>
    </mfrac>
  );
}

function SumOver({ index }: { index: ReactNode }) {
  return (
    <munder>
      <mo>∑</mo>
      <mrow>{index}</mrow>
    </munder>
  );
}

/** One minus a symbol. */
function Rest({ of }: { of: ReactNode }) {
  return (
    <>
      <mn>1</mn>
      <mo>−</mo>
      {of}
    </>
  );
}

/** The natural logarithm of a symbol. */
function Ln({ of }: { of: ReactNode }) {
  return (
    <>
      <mi mathvariant="normal">ln</mi>
      <mspace width="0.17em" />
      {of}
    </>
  );
}

/** A ratio, from its logarithm. */
const ratio = (
  <msup>
    <mi>e</mi>
    <mi>η</mi>
  </msup>
);

const unequal = (
  <>
    <mi>c</mi>
    <mo>≠</mo>
    <mi>k</mi>
  </>
);

export const shareFormula = (
  <Formula>
    <mi>p</mi>
    <mo>=</mo>
    <Over top={<mi>k</mi>} below={<mi>n</mi>} />
  </Formula>
);

export const wilsonFormula = (
  <Formula>
    <Over
      top={
        <>
          <mi>p</mi>
          <mo>+</mo>
          <Over
            top={<Square of="z" />}
            below={
              <>
                <mn>2</mn>
                <mi>n</mi>
              </>
            }
          />
          <mo>±</mo>
          <mi>z</mi>
          <msqrt>
            <mrow>
              <Over
                top={
                  <>
                    <mi>p</mi>
                    <mo stretchy="false">(</mo>
                    <Rest of={<mi>p</mi>} />
                    <mo stretchy="false">)</mo>
                  </>
                }
                below={<mi>n</mi>}
              />
              <mo>+</mo>
              <Over
                top={<Square of="z" />}
                below={
                  <>
                    <mn>4</mn>
                    <Square of="n" />
                  </>
                }
              />
            </mrow>
          </msqrt>
        </>
      }
      below={
        <>
          <mn>1</mn>
          <mo>+</mo>
          <Over top={<Square of="z" />} below={<mi>n</mi>} />
        </>
      }
    />
  </Formula>
);

export const contentionFormula = (
  <Formula>
    <mi>H</mi>
    <mo>=</mo>
    <mo>−</mo>
    <Over
      top={
        <>
          <SumOver index={<mi>j</mi>} />
          <Sub of="p" at="j" />
          <mspace width="0.17em" />
          <Ln of={<Sub of="p" at="j" />} />
        </>
      }
      below={<Ln of={<mi>c</mi>} />}
    />
  </Formula>
);

export const meanShareFormula = (
  <Formula>
    <mover accent="true">
      <mi>p</mi>
      <mo>¯</mo>
    </mover>
    <mo>=</mo>
    <Over top={<mn>1</mn>} below={<mi>m</mi>} />
    <SumOver index={<mi>i</mi>} />
    <Sub of="p" at="i" />
  </Formula>
);

export const alphaFormula = (
  <>
    <Formula>
      <mi>α</mi>
      <mo>=</mo>
      <Rest of={<Over top={<Sub of="D" at="o" />} below={<Sub of="D" at="e" />} />} />
    </Formula>
    <Formula>
      <Sub of="D" at="o" />
      <mo>=</mo>
      <Over top={<mn>1</mn>} below={<mi>n</mi>} />
      <SumOver index={<mi>u</mi>} />
      <SumOver index={unequal} />
      <Over
        top={
          <>
            <Sub of="n" at="uc" />
            <Sub of="n" at="uk" />
          </>
        }
        below={
          <>
            <Sub of="n" at="u" />
            <mo>−</mo>
            <mn>1</mn>
          </>
        }
      />
    </Formula>
    <Formula>
      <Sub of="D" at="e" />
      <mo>=</mo>
      <SumOver index={unequal} />
      <Over
        top={
          <>
            <Sub of="n" at="c" />
            <Sub of="n" at="k" />
          </>
        }
        below={
          <>
            <mi>n</mi>
            <mo stretchy="false">(</mo>
            <mi>n</mi>
            <mo>−</mo>
            <mn>1</mn>
            <mo stretchy="false">)</mo>
          </>
        }
      />
    </Formula>
  </>
);

export const alphaIntervalFormula = (
  <>
    <Formula>
      <mi>η</mi>
      <mo>=</mo>
      <Ln of={<Over top={<Sub of="M" at="b" />} below={<Sub of="M" at="w" />} />} />
      <mo>±</mo>
      <mi>t</mi>
      <mspace width="0.17em" />
      <mi>s</mi>
    </Formula>
    <Formula>
      <mi>α</mi>
      <mo>=</mo>
      <Over
        top={
          <>
            {ratio}
            <mo>−</mo>
            <mn>1</mn>
          </>
        }
        below={
          <>
            {ratio}
            <mo>−</mo>
            <mn>1</mn>
            <mo>+</mo>
            <Sub of="n" at="0" />
          </>
        }
      />
    </Formula>
  </>
);

export const matchFormula = (
  <Formula>
    <mi>q</mi>
    <mo>=</mo>
    <Over
      top={
        <>
          <SumOver index={<mi>i</mi>} />
          <Sub of="k" at="i" />
        </>
      }
      below={
        <>
          <SumOver index={<mi>i</mi>} />
          <Sub of="n" at="i" />
        </>
      }
    />
  </Formula>
);

export const kappaFormula = (
  <Formula>
    <mi>κ</mi>
    <mo>=</mo>
    <Over
      top={
        <>
          <Sub of="p" at="o" />
          <mo>−</mo>
          <Sub of="p" at="e" />
        </>
      }
      below={<Rest of={<Sub of="p" at="e" />} />}
    />
  </Formula>
);

export const silhouetteFormula = (
  <Formula>
    <Sub of="s" at="i" />
    <mo>=</mo>
    <Over
      top={
        <>
          <Sub of="b" at="i" />
          <mo>−</mo>
          <Sub of="a" at="i" />
        </>
      }
      below={
        <>
          <mi mathvariant="normal">max</mi>
          <mo stretchy="false">(</mo>
          <Sub of="a" at="i" />
          <mo>,</mo>
          <mspace width="0.17em" />
          <Sub of="b" at="i" />
          <mo stretchy="false">)</mo>
        </>
      }
    />
  </Formula>
);
