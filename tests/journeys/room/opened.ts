/** A workshop that a journey finds already open, with the screens on it: for journeys that are about something that comes later. */
import type { Api } from '../../support/api.js';
import { type OpenOptions, Workshop } from '../../support/workshop.js';
import { ConsoleScreen } from '../screens/console.js';
import { PhoneScreen } from '../screens/phone.js';
import { ProjectorScreen } from '../screens/projector.js';
import type { Device, Devices } from './devices.js';

/** The title of a workshop that a journey does not name. */
export const usualTitle = 'Who does what in team Falcon?';

/** Opens a workshop with the short deck of twelve cards, unless told otherwise. */
export function openWorkshop(api: Api, options: OpenOptions = {}): Promise<Workshop> {
  return Workshop.open(api, { title: usualTitle, ...options });
}

export async function consoleOf(workshop: Workshop, devices: Devices): Promise<ConsoleScreen & { readonly device: Device }> {
  const device = await devices.laptop();
  const screen = Object.assign(new ConsoleScreen(device.page), { device });
  await screen.visit(workshop.facilitator);
  return screen;
}

export async function projectorOf(workshop: Workshop, devices: Devices): Promise<ProjectorScreen & { readonly device: Device }> {
  const device = await devices.projector();
  const screen = Object.assign(new ProjectorScreen(device.page), { device });
  await screen.visit(workshop.projector);
  return screen;
}

/** A phone on which somebody has joined. */
export function phoneOf(name: string, workshop: Workshop, devices: Devices): Promise<PhoneScreen & { readonly device: Device }> {
  return phoneOfCode(name, workshop.joinCode, devices);
}

/** The same, where a journey knows no more of the workshop than its code. */
export async function phoneOfCode(name: string, joinCode: string, devices: Devices): Promise<PhoneScreen & { readonly device: Device }> {
  const device = await devices.phone();
  const screen = Object.assign(new PhoneScreen(device.page), { device });
  await screen.joinAs(name, joinCode);
  await screen.join.waitFor({ state: 'hidden' });
  return screen;
}
