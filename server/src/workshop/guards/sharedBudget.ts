import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So much of something within so many seconds. */
export interface Allowance {
  readonly points: number;
  readonly duration: number;
}

/** Where is counted what was taken: by this process, or by all of them together. @param name tells budgets apart */
export type LimiterSource = (name: string, allowance: Allowance) => RateLimiterAbstract;

/** By this process, for as long as it runs. */
export const inThisProcess: LimiterSource = (_name, allowance) => new RateLimiterMemory(allowance);

/** A budget that all networks share, of which no single one may take more than a part. */
export class SharedBudget {
  readonly #byNetwork: RateLimiterAbstract;
  readonly #byAll: RateLimiterAbstract;

  constructor(name: string, allowances: { readonly network: Allowance; readonly all: Allowance }, limiters: LimiterSource) {
    this.#byNetwork = limiters(`${name} by network`, allowances.network);
    this.#byAll = limiters(`${name} by all`, allowances.all);
  }

  /** Takes one; false when there is none left for this network, or for anybody. */
  async take(network: string): Promise<boolean> {
    if (!(await isTaken(this.#byNetwork, network))) return false;
    if (await isTaken(this.#byAll, everybody)) return true;
    await this.#byNetwork.reward(network);
    return false;
  }

  /** Puts back what was taken and not used. */
  async giveBack(network: string): Promise<void> {
    await this.#byNetwork.reward(network);
    await this.#byAll.reward(everybody);
  }
}

const everybody = 'everybody';

async function isTaken(limiter: RateLimiterAbstract, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (spent) {
    if (spent instanceof RateLimiterRes) return false;
    throw spent;
  }
}
