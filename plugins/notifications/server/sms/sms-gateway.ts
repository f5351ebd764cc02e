/** Port: how a text reaches a mobile phone. The default speaks HTTP to SMS_GATEWAY_URL. */
export interface SmsGateway {
  /** Resolves when the gateway has taken it; `GiveUp` when it never will. The same id twice is one SMS. */
  send(sms: { id: string; to: string; text: string; signal: AbortSignal }): Promise<void>;
}
