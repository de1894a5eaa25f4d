import { Column } from '../../column.js';
import type { Chapter } from '../chapter.js';

/** How far ahead the role plans, and how near to the technology it works. */
export const horizon: Chapter = {
  dimension: { id: 'horizon', title: 'Horizon: next sprint or next years' },
  section: 'Tactical (and Technical) vs. Strategic',
  fromDiscussion: false,
  cards: [
    {
      id: 'works-on-next-sprints',
      text: 'Works on what this sprint delivers and on the next few items in the queue',
      hint: 'Think of who has to know, on any given day, what gets finished next and why.',
      key: Column.FIRST,
      rationale: 'The near horizon is the Product Owner’s: deliverables of the current sprint and of those that follow directly.',
    },
    {
      id: 'weighs-technical-options',
      text: 'Weighs technical options with IT to find the best way to deliver a feature',
      hint: 'IT still decides about the technology; the question is who sits across the table.',
      key: Column.FIRST,
      rationale: 'The article sees the Product Owner in this conversation, as a sparring partner; the technology stays with IT.',
    },
    {
      id: 'brings-technical-knowledge',
      text: 'Brings technical knowledge of the product to the talks with developers',
      hint: 'Who needs to know how the product works inside, not only what it does?',
      key: Column.FIRST,
      rationale: 'Product Owners tend to know their product technically, says the article, and the talks with IT are better for it.',
    },
    {
      id: 'holds-vision',
      text: 'Holds the vision for the product, perhaps for the whole portfolio',
      hint: 'Who can tell a newcomer in two sentences what the product is meant to become?',
      key: Column.SECOND,
      rationale: 'The article places the strategic vision, of one product or of several, with the Product Manager.',
    },
    {
      id: 'plans-years-ahead',
      text: 'Plans where the product should stand two years from now and later',
      hint: 'Think of who should worry about a plan in which no feature has a date yet.',
      key: Column.SECOND,
      rationale: 'A plan of two years and more is far beyond the queue; in the article the Product Manager is the one who has it.',
    },
    {
      id: 'positions-product',
      text: 'Positions the product in the market and decides what sets it apart today',
      hint: 'Who would you send to explain why someone should choose this product and not another?',
      key: Column.SECOND,
      rationale:
        'Place in the market and difference from others are strategic questions, and therefore the Product Manager’s in the article.',
    },
    {
      id: 'outpaces-competition',
      text: 'Decides how the product will pull ahead of its competitors in the future',
      hint: 'It is about the next lead, not about catching up with last month’s release of a rival.',
      key: Column.SECOND,
      rationale:
        'Winning distance from the competition is the forward half of positioning; the article leaves both halves to the Product Manager.',
    },
  ],
};
