/** The documents that our own screens send, taken from the client's source and completed as its Apollo Client completes them. */
import { InMemoryCache } from '@apollo/client';
import { type DocumentNode, print } from 'graphql';
import { consoleFrames } from '../../client/src/screens/console/documents';
import { PhoneStageSubscription, PlaceCardsMutation } from '../../client/src/screens/phone/documents';

const cache = new InMemoryCache();
const sent = (document: DocumentNode) => print(cache.transformDocument(document));

export const stageDocument = sent(PhoneStageSubscription);
export const placeDocument = sent(PlaceCardsMutation);
export const consoleDocument = sent(consoleFrames);
