import { starters } from './starters';

/** Starter replies in English. */
export default starters('en', {
  greeting: {
    title: 'Greeting: first answer',
    subject: null,
    tags: ['greeting', 'first contact', 'introduction'],
    body: `Hello {{ contact.salutation }},

This is {{ me.name }}{% if me.company %} from {{ me.company }}{% endif %}. Thank you for getting in touch.

Could you tell me in a few words what you need? I will then answer by {{ ask["answer date"] }}.`,
  },
  enquiry: {
    title: 'Thank you for your enquiry',
    subject: 'Your enquiry about {{ ask.product }}',
    tags: ['enquiry', 'thanks', 'details'],
    body: `Hello {{ contact.salutation }},

Thank you for your enquiry about {{ ask.product }}. To give you a price and a delivery date you can rely on, I need three details:

- the quantity
- the delivery address
- the date by which you need it

If they reach me by {{ ask["reply date"] }}, you will have the quote by {{ ask["quote date"] }}.

Kind regards
{{ me.name }}`,
  },
  price: {
    title: 'Price question',
    subject: null,
    tags: ['price', 'cost', 'how much'],
    body: `Hello {{ contact.salutation }},

The price for {{ ask.product }} is {{ ask.price }}. It includes {{ ask["what is included"] }} and is valid until {{ ask["valid until"] }}.

If you tell me the quantity, I will send you a written quote.`,
  },
  'price-objection': {
    title: 'Price is too high',
    subject: 'Our offer for {{ ask.product }}',
    tags: ['price', 'discount', 'too expensive', 'negotiation'],
    body: `Hello {{ contact.salutation }},

Thank you for telling me that the price for {{ ask.product }} is above your budget. I see two ways to bring it down:

1. {{ ask["first option"] }}
2. {{ ask["second option"] }}

Tell me by {{ ask["reply date"] }} which one suits you better, and I will send you a revised quote.

Kind regards
{{ me.name }}`,
  },
  'quote-sent': {
    title: 'Quote sent',
    subject: 'Quote {{ ask["quote number"] }}',
    tags: ['quote', 'offer', 'attachment'],
    body: `Dear {{ contact.salutation }},

Please find attached our quote {{ ask["quote number"] }}. In short:

- **Total:** {{ ask.total }}
- **Delivery:** {{ ask["delivery date"] }}
- **Valid until:** {{ ask["valid until"] }}

If something is missing or unclear, please tell me and I will revise it. To go ahead, a short reply to this message is enough.

Kind regards
{{ me.name }}`,
  },
  'quote-follow-up': {
    title: 'Quote: follow-up',
    subject: 'Your questions on quote {{ ask["quote number"] }}',
    tags: ['quote', 'offer', 'follow-up'],
    body: `Hello {{ contact.salutation }},

On {{ ask["date sent"] }} I sent you our quote {{ ask["quote number"] }}. Have you been able to look at it?

If the price, the quantity or the timing does not fit yet, please tell me and I will see what can be changed. The quote is valid until {{ ask["valid until"] }}.

Would a short call on {{ ask["call date"] }} help?

Kind regards
{{ me.name }}`,
  },
  sample: {
    title: 'Sample',
    subject: null,
    tags: ['sample', 'trial', 'shipping address'],
    body: `Hello {{ contact.salutation }},

We can send you a sample of {{ ask.product }} on {{ ask["dispatch date"] }}. It costs {{ ask["sample cost"] }}, postage included.

For the parcel I need the delivery address, the recipient's name and a phone number. Could you send them to me by {{ ask["reply date"] }}?`,
  },
  'meeting-proposal': {
    title: 'Meeting: proposal',
    subject: 'Meeting about {{ ask.topic }}',
    tags: ['meeting', 'appointment', 'call'],
    body: `Hello {{ contact.salutation }},

I would like to talk with you about {{ ask.topic }}. It should take about {{ ask.duration }}. Would one of these times suit you?

- {{ ask["first time"] }}
- {{ ask["second time"] }}

If neither does, please suggest another. Once we have a time, I will send you an invitation.

Kind regards
{{ me.name }}`,
  },
  'meeting-confirmed': {
    title: 'Meeting: confirmation',
    subject: null,
    tags: ['meeting', 'appointment', 'confirmation'],
    body: `Hello {{ contact.salutation }},

I confirm our meeting on {{ ask["date and time"] }}. Place: {{ ask["place or link"] }}. Topic: {{ ask.topic }}.

If something comes up, a short message is enough and we will find another time.`,
  },
  reschedule: {
    title: 'Meeting: new date',
    subject: null,
    tags: ['meeting', 'reschedule', 'postpone'],
    body: `Hello {{ contact.salutation }},

I am sorry, but I cannot keep our appointment on {{ ask["agreed time"] }}. Would {{ ask["first new time"] }} or {{ ask["second new time"] }} suit you instead?

If neither does, please suggest a time that is convenient for you.`,
  },
  'order-thanks': {
    title: 'Thank you for your order',
    subject: 'Your order {{ ask["order number"] }}',
    tags: ['order', 'thanks', 'confirmation'],
    body: `Hello {{ contact.salutation }},

Thank you for your order. Here are the details as I have them:

- **Order:** {{ ask["order number"] }}
- **Items:** {{ ask.items }}
- **Delivery:** {{ ask["delivery date"] }}

If something needs to be changed, please tell me by {{ ask["change by"] }}. I will write again when your order leaves us.

Kind regards
{{ me.name }}`,
  },
  'delivery-date': {
    title: 'Delivery date',
    subject: null,
    tags: ['delivery', 'shipping', 'when', 'tracking'],
    body: `Hello {{ contact.salutation }},

Your order {{ ask["order number"] }} is planned to leave us on {{ ask["dispatch date"] }} and should reach you around {{ ask["arrival date"] }}. I will send you the tracking number once it is on its way.

If you need it earlier, please tell me by {{ ask["reply date"] }} and I will check what is possible.`,
  },
  delay: {
    title: 'Delay',
    subject: 'New delivery date for order {{ ask["order number"] }}',
    tags: ['delay', 'late', 'delivery', 'apology'],
    body: `Hello {{ contact.salutation }},

Your order {{ ask["order number"] }} will arrive later than we agreed. I am sorry for the inconvenience.

- **New date:** {{ ask["new date"] }}
- **Reason:** {{ ask.reason }}

If this does not work for you, I can offer the following instead: {{ ask.alternative }}. Please tell me by {{ ask["reply date"] }} which you prefer.

Kind regards
{{ me.name }}`,
  },
  'complaint-first': {
    title: 'Complaint: first answer',
    subject: 'Your message about {{ ask.problem }}',
    tags: ['complaint', 'problem', 'apology'],
    body: `Hello {{ contact.salutation }},

Thank you for telling me about {{ ask.problem }}. I am sorry for the trouble this has caused you.

I am looking into it and will tell you by {{ ask["answer date"] }} what happened and what we can do. Photos or other details would help; please send them if you have any.

If it is urgent, you can reach me directly{% if me.phone %} on {{ me.phone }}{% else %} by answering this message{% endif %}.

Kind regards
{{ me.name }}`,
  },
  'complaint-resolved': {
    title: 'Complaint: solution',
    subject: 'The outcome of your complaint about {{ ask.problem }}',
    tags: ['complaint', 'solution', 'apology'],
    body: `Hello {{ contact.salutation }},

Thank you for your patience. We have looked into your complaint about {{ ask.problem }}:

- **Cause:** {{ ask.cause }}
- **Solution:** {{ ask.solution }}
- **So that it does not happen again:** {{ ask.prevention }}

I will get in touch on {{ ask["check date"] }} to make sure that everything is in order. If something is still not right, please tell me before then.

Kind regards
{{ me.name }}`,
  },
  return: {
    title: 'Return and refund',
    subject: 'Return for order {{ ask["order number"] }}',
    tags: ['return', 'refund', 'exchange', 'money back'],
    body: `Hello {{ contact.salutation }},

You can return {{ ask.item }} from order {{ ask["order number"] }}. This is how it works:

1. Pack the item and enclose a note with the order number.
2. Send it by {{ ask["return by"] }} to: {{ ask["return address"] }}
3. When it has arrived and been checked, we refund {{ ask.amount }} the way you paid.

I will tell you when the parcel is here and when the refund is on its way.

Kind regards
{{ me.name }}`,
  },
  'payment-thanks': {
    title: 'Thank you for your payment',
    subject: null,
    tags: ['payment', 'thanks', 'received'],
    body: `Hello {{ contact.salutation }},

Your payment of {{ ask.amount }} for invoice {{ ask["invoice number"] }} has arrived. Thank you.

The next step is {{ ask["next step"] }}, planned for {{ ask["next date"] }}.`,
  },
  'payment-reminder': {
    title: 'Payment reminder (friendly)',
    subject: 'Reminder: invoice {{ ask["invoice number"] }}',
    tags: ['payment', 'reminder', 'invoice'],
    body: `Hello {{ contact.salutation }},

Invoice {{ ask["invoice number"] }} for {{ ask.amount }} was due on {{ ask["due date"] }}, and I do not see the payment yet. If it is already on its way, please disregard this message.

Otherwise, could you arrange it by {{ ask["pay by"] }}? If you need a copy of the invoice or something is unclear, I am glad to help.

Kind regards
{{ me.name }}`,
  },
  'payment-overdue': {
    title: 'Payment overdue',
    subject: 'Overdue: invoice {{ ask["invoice number"] }}',
    tags: ['payment', 'overdue', 'invoice', 'reminder'],
    body: `Dear {{ contact.salutation }},

Invoice {{ ask["invoice number"] }} for {{ ask.amount }} was due on {{ ask["due date"] }} and is still open after my reminder of {{ ask["reminder date"] }}.

Please transfer the amount by {{ ask["final date"] }}, or tell me by then when the payment can be made. If there is a question about the invoice, or if paying in instalments would help, let us talk about it.

If I have not heard from you by that date, I will call you so that we can find a solution.

Kind regards
{{ me.name }}`,
  },
  'no-answer': {
    title: 'No answer: follow-up',
    subject: null,
    tags: ['follow-up', 'no reply', 'silence'],
    body: `Hello {{ contact.salutation }},

On {{ ask["date of my message"] }} I wrote to you about {{ ask.topic }}. Is this still of interest to you? A short yes or no is enough.

If now is not a good time, I will ask again on {{ ask["next date"] }}.`,
  },
  refusal: {
    title: 'Courteous refusal',
    subject: 'Your request for {{ ask.request }}',
    tags: ['refusal', 'no', 'decline', 'alternative'],
    body: `Hello {{ contact.salutation }},

Thank you for asking about {{ ask.request }}. I have looked into it, and I am afraid that we cannot do it. The reason: {{ ask.reason }}.

What I can offer instead: {{ ask.alternative }}. If this would help you, please tell me by {{ ask["reply date"] }} and I will send you the details.

Kind regards
{{ me.name }}`,
  },
  away: {
    title: 'Out of office',
    subject: 'Away until {{ ask["back on"] }}',
    tags: ['out of office', 'holiday', 'absence', 'vacation'],
    body: `Hello {{ contact.salutation }},

Thank you for your message. I am out of the office and will be back on {{ ask["back on"] }}. You will have my answer by {{ ask["answer date"] }}.

{% if ask["stand-in"] %}If it cannot wait, please contact {{ ask["stand-in"] }}.{% endif %}

Kind regards
{{ me.name }}`,
  },
  review: {
    title: 'How satisfied are you?',
    subject: 'How satisfied are you with {{ ask.product }}?',
    tags: ['review', 'feedback', 'satisfaction', 'survey'],
    body: `Hello {{ contact.salutation }},

You have had {{ ask.product }} since {{ ask["delivery date"] }}. How is it working for you? Two short questions:

1. On a scale from 0 to 10, how satisfied are you?
2. What should we do better?

An answer by {{ ask["reply date"] }} would help me greatly; two lines are enough.

Kind regards
{{ me.name }}`,
  },
  'win-back': {
    title: 'After a long silence',
    subject: 'A question after {{ ask["last order or project"] }}',
    tags: ['win back', 'silence', 'reactivate', 'former customer'],
    body: `Hello {{ contact.salutation }},

It has been some time since {{ ask["last order or project"] }}, and I would like to know how things are going{% if contact.company %} at {{ contact.company }}{% endif %}.

New with us since then: {{ ask["what is new"] }}. If this is useful to you, shall we talk for ten minutes on {{ ask["call date"] }}?

If you no longer need us, a short note is enough and I will not ask again.

Kind regards
{{ me.name }}`,
  },
});
