import { cmsSettings } from '@rongqiao/config';

export default { level: cmsSettings().LOG_LEVEL };
