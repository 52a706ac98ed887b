import { type Context, Hono } from 'hono';
import { AdministrationPage } from '../../views/people/administration.tsx';
import type { AppEnv } from '../app-env.ts';
import { removeSample } from '../documents/sample.ts';
import { modelSeen } from '../model/seen.ts';
import { switchModel } from '../model/switch.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { fold } from '../text/fold.ts';
import { sampleIn, stateOf } from './administration.ts';
import { typedIn } from './form.ts';

export const administrationRoutes = (portal: Portal) => {
  const page = async (c: Context<AppEnv>, said: { problem?: string; notice?: string }) => {
    const props = {
      ...(await stateOf(portal, c.var.viewer)),
      sample: await sampleIn(portal.db),
      model: await modelSeen(portal),
      ...said,
    };
    const { independentNetwork } = portal;
    return c.html(
      <AdministrationPage viewer={c.var.viewer} {...{ independentNetwork, ...props }} />,
      said.problem ? 422 : 200,
    );
  };

  return new Hono<AppEnv>()
    .get('/', (c) => page(c, notices[c.req.query('done') ?? ''] ?? {}))
    .post('/model', async (c) => {
      const { to } = await typedIn(c);
      await switchModel(portal.db, c.var.viewer, to !== 'on');
      return c.redirect(`${paths.administration()}?done=model-${to === 'on' ? 'on' : 'off'}`, 303);
    })
    .post('/sample', async (c) => {
      const sample = await sampleIn(portal.db);
      if (!sample) return page(c, { problem: GONE });
      if (sample.lacksAdministrator) return page(c, { problem: NOBODY_LEFT });
      const { confirmation = '' } = await typedIn(c);
      if (fold(confirmation).trim() !== fold(sample.confirmation))
        return page(c, { problem: NOT_TYPED });
      await removeSample(portal, c.var.viewer.id);
      return c.redirect(`${paths.administration()}?done=sample`, 303);
    });
};

const REMOVED = 'Đã gỡ kho mẫu. Văn bản và tài khoản của cơ quan được giữ nguyên.';
const notices: Record<string, { notice: string }> = {
  sample: { notice: REMOVED },
  'model-on': { notice: 'Đã bật lại mô hình.' },
  'model-off': { notice: 'Đã tắt mô hình. Từ giờ không có gì được gửi tới mô hình.' },
};
const GONE = 'Kho mẫu không còn ở đây.';
const NOT_TYPED = 'Chưa gỡ gì cả: xin gõ đúng dòng xác nhận.';
const NOBODY_LEFT =
  'Chưa gỡ gì cả: cơ quan chưa có người quản trị nào đã đặt mật khẩu, gỡ xong sẽ không ai vào được.';
