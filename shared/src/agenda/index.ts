export * from './arranging.js';
export * from './station.js';
export * from './templates.js';
export * from './time.js';
export * from './walking.js';
