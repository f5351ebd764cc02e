/** Messages on the site, mails, SMS: what people are told, in which words, and that it arrives. */
import { whenStopping } from '@rongqiao/strapi-kit/server/lifecycle.ts';
import { strapiRoutes } from '@rongqiao/strapi-kit/server/routes/register-routes.ts';
import { closeMailer } from './mail/mailer.ts';
import './mail/send-mail.ts';
import './sms/send-sms.ts';
import { notificationRoutes } from './routes.ts';

function register() {
  whenStopping(closeMailer);
}

export default { register, routes: strapiRoutes('notifications', notificationRoutes) };
