/** Words are tested in English, which stands in the code: no catalogue is needed for it. */
import { i18n } from '@lingui/core';

i18n.loadAndActivate({ locale: 'en', locales: 'en-GB', messages: {} });
