/** The documents that our own screens send, as the client sends them. */
import { textOf } from '../../client/src/api/graphql';
import { consoleFrames } from '../../client/src/screens/console/documents';
import { PhoneStageSubscription, PlaceCardsMutation } from '../../client/src/screens/phone/documents';

export const stageDocument = textOf(PhoneStageSubscription);
export const placeDocument = textOf(PlaceCardsMutation);
export const consoleDocument = textOf(consoleFrames);
