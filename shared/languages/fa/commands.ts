import { list, type Phrasebook } from '../phrasebook.ts';

/** Persian. Made when the first text comes: a function that has none to read starts without it. */
export function fa(): Phrasebook {
  const newsletter = list('خبرنامه');

  return {
    fillers: list('سلام لطفا ممنون مرسی خواهش میکنم متشکرم'),
    exactForms: {
      start: [...list('شروع استارت')],
      stop: [
        ...list('لغو توقف استاپ پایان'),
        'لغو اشتراک',
        'لغو عضویت',
        'لغو کنید',
        'متوقف کنید',
        'دیگر پیام ندهید',
        'دیگر پیام نفرستید',
        'پیام نفرستید',
        'نمی‌خواهم پیام بگیرم',
      ],
      subscribe: [...list('عضویت'), 'عضو می‌شوم', 'می‌خواهم عضو شوم', 'می خواهم عضو شوم'],
      human: [...list('انسان کارمند مشاور'), 'می‌خواهم با یک انسان صحبت کنم', 'می خواهم با یک نفر صحبت کنم', 'آدم واقعی'],
      access: ['اطلاعات من', 'داده های من', 'داده‌های من'],
      erase: [...list('حذف'), 'حذف کنید', 'داده های من را حذف کنید', 'اطلاعات من را حذف کنید'],
      'erase-confirm': ['بله حذف', 'بله حذف کنید'],
      privacy: ['حریم خصوصی', 'حفاظت از داده ها'],
      news: ['اخبار', 'آخرین اخبار', 'خبرها'],
    },
    requests: [
      {
        command: 'stop',
        needs: [newsletter, list('نمی‌خواهم نمیخوام نفرستید لغو')],
        may: list('من را دیگر اشتراک عضویت در کنید نمی خواهم'),
      },
      { command: 'stop', needs: [newsletter, list('نمی')], may: list('من را دیگر خواهم') },
      // "نمی‌خواهم پیام دریافت کنم", also with a space instead of the half space.
      {
        command: 'stop',
        needs: [list('نمی‌خواهم نمیخوام نمی'), list('پیام پیامی پیام‌ها پیامها')],
        may: list('خواهم خوام دیگر دیگه من از شما هیچ بگیرم دریافت کنم'),
      },
      {
        command: 'stop',
        needs: [list('نفرستید نفرست ندهید ندید'), list('پیام پیامی چیزی')],
        may: list('دیگر دیگه به من برای برایم هیچ'),
      },
      {
        command: 'stop',
        needs: [list('لغو'), list('اشتراک عضویت اشتراکم عضویتم')],
        may: list('من را رو خود کنید کن می خواهم می‌خواهم میخوام'),
      },
      {
        command: 'stop',
        needs: [list('رضایت رضایتم موافقت موافقتم'), list('پس'), list('می‌گیرم میگیرم گیرم')],
        may: list('من خود را رو می'),
      },
      { command: 'stop', needs: [list('متوقف'), list('پیام پیام‌ها پیامها ارسال')], may: list('ها را رو کنید کن') },
      { command: 'subscribe', needs: [newsletter, list('اضافه علاقه')], may: list('من را رو به کنید مند علاقه‌مندم دارم') },
      { command: 'subscribe', needs: [newsletter], may: list('بله من را می خواهم می‌خواهم میخوام در عضو شوم مشترک') },
    ],
    withdrawal: {
      phrases: ['دیگر پیام نفرستید', 'دیگر پیام ندهید', 'لغو اشتراک خبرنامه', 'دیگر به من پیام ندهید', 'دیگر به من پیام نفرستید'],
      leads: list('من ما به از شما که'),
      spoilers: ['چرا'],
      first: [...list('لغو توقف استاپ'), 'لغو اشتراک', 'لغو عضویت', 'پیام نفرستید', 'دیگر پیام نفرستید', 'دیگر پیام ندهید'],
      answers: list('نه بله'),
      refusals: [],
      insists: list('بس است بسه الان دیگه'),
      negations: list('نیست نمی‌خواهم نمیخوام'),
      reasons: list('چون زیرا'),
      firstPerson: ['من'],
      turns: list('و ولی لطفا'),
      that: ['که'],
      reports: list('گفت می‌گوید میگه نوشت می‌نویسد'),
      questions: list('کی کجا چگونه چطور چه چی آیا چرا چند'),
      asks: list('سوال سؤال بپرسم کمک وقت نوبت صبر می‌خواهم میخوام اشتباه'),
    },
  };
}
