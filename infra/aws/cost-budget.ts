import { Aws, CfnCondition, Fn, Token } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import type { Construct } from 'constructs';

export interface CostBudgetProps {
  /** By which the daily examination finds it. */
  readonly name: string;
  /** May be a token: then AWS decides by the partition when the stack is made. */
  readonly region: string;
  /** US dollars a month, for the whole account: AWS tells costs apart by tags only where somebody has switched that on. */
  readonly dollars: number;
  /** Address that warnings are mailed to; without it the budget only shows in the console. */
  readonly email?: string;
}

/**
 * Tells by mail when the month has cost four fifths of the budget and when all of it, and when its end is forecast to be above. Only in AWS's commercial
 * partition: the European Sovereign Cloud bills in euros, and nobody has confirmed that it has AWS Budgets.
 */
export function addCostBudget(scope: Construct, { name, region, dollars, email }: CostBudgetProps): void {
  const isDecidedLater = Token.isUnresolved(region);
  if (!isDecidedLater && RegionInfo.get(region).partition !== commercial) return;
  const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
    subscribers: [{ subscriptionType: 'EMAIL', address: email ?? '' }],
  });
  const budget = new CfnBudget(scope, 'Budget', {
    budget: { budgetName: name, budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: dollars, unit: 'USD' } },
    ...(email !== undefined && { notificationsWithSubscribers: [tell('ACTUAL', 80), tell('ACTUAL', 100), tell('FORECASTED', 100)] }),
  });
  if (isDecidedLater) {
    const expression = Fn.conditionEquals(Aws.PARTITION, commercial);
    budget.cfnOptions.condition = new CfnCondition(scope, 'HasBudgets', { expression });
  }
}

const commercial = 'aws';
