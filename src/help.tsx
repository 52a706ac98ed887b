import { Hono } from 'hono';
import { HelpPage } from '../views/help/page.tsx';
import type { AppEnv } from './app-env.ts';

export const helpRoutes = () =>
  new Hono<AppEnv>().get('/', (c) => c.html(<HelpPage viewer={c.var.viewer} />));
