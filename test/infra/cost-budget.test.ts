import { describe, expect, it } from 'vitest';
import { resourcesOf, synthesize } from './synth.ts';

const budgetsOf = (context: Readonly<Record<string, string>>) =>
  Object.values(resourcesOf(synthesize(context).service, 'AWS::Budgets::Budget')).map(({ Properties }) => Properties);

describe('the budget', { timeout: 60_000 }, () => {
  it('is five dollars a month, and a mail says when four fifths are spent, when all is, and when the month will be above', () => {
    const subscribers = [{ SubscriptionType: 'EMAIL', Address: 'technik@example.org' }];
    expect(budgetsOf({ alarmEmail: 'technik@example.org' })).toEqual([
      {
        Budget: { BudgetName: 'pforte', BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 5, Unit: 'USD' } },
        NotificationsWithSubscribers: [
          {
            Notification: { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold: 80, ThresholdType: 'PERCENTAGE' },
            Subscribers: subscribers,
          },
          {
            Notification: { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold: 100, ThresholdType: 'PERCENTAGE' },
            Subscribers: subscribers,
          },
          {
            Notification: {
              NotificationType: 'FORECASTED',
              ComparisonOperator: 'GREATER_THAN',
              Threshold: 100,
              ThresholdType: 'PERCENTAGE',
            },
            Subscribers: subscribers,
          },
        ],
      },
    ]);
  });

  it('is what was set, and shows in the console when nobody is to be told', () => {
    expect(budgetsOf({ budget: '50' })).toEqual([
      { Budget: { BudgetName: 'pforte', BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 50, Unit: 'USD' } } },
    ]);
  });

  it('is left out where AWS bills in euros', () => {
    expect(budgetsOf({ region: 'eusc-de-east-1', alarmEmail: 'technik@example.org' })).toEqual([]);
  });
});
