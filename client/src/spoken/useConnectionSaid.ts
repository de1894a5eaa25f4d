import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import type { Connection } from '../api/connection';
import { say } from './say';

/**
 * Says when a connection is back. That it is lost stands on the screen, and is said by it.
 *
 * @param toldLost whether the screen says that it is lost
 */
export function useConnectionSaid(connection: Connection, toldLost: boolean): void {
  const wasTold = useRef(false);
  useEffect(() => {
    if (connection.state !== 'live') wasTold.current ||= toldLost;
    else if (wasTold.current) {
      wasTold.current = false;
      say(t`Connected again.`);
    }
  }, [toldLost, connection.state]);
}
