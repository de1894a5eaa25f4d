import { graphql, type ResultOf } from '../../../api/graphql';

const webhookFields = graphql(`
  fragment WebhookFields on Webhook {
    id url endedAt waiting givenUp last { state tries triedAt status problem nextTryAt }
  }
`);

export const webhooksQuery = graphql(`query Webhooks { webhooks { ...WebhookFields } }`, [webhookFields]);
export const addWebhook = graphql(`mutation AddWebhook($url: String!) { addWebhook(url: $url) { secret webhook { id } } }`);
export const removeWebhook = graphql(`mutation RemoveWebhook($id: ID!) { removeWebhook(id: $id) { id } }`);
export const sendTestWebhook = graphql(`mutation SendTestWebhook($id: ID!) { sendTestWebhook(id: $id) { id } }`);

export type Webhook = ResultOf<typeof webhookFields>;
