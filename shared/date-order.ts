import { z } from 'zod';

/** Which number of “03/04/2015” is the day. */
export const dateOrderSchema = z.enum(['day-first', 'month-first']);
export type DateOrder = z.infer<typeof dateOrderSchema>;

export const DATE_ORDERS = dateOrderSchema.options;
