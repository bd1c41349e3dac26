import type { forecasts } from '#contract/forecasts.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Forecasts } from './forecasts.service.ts';

export function forecastsRoutes(service: Forecasts): Handlers<typeof forecasts> {
  return { calibration: () => service.calibration() };
}
