namespace IonMentoring.Monitoring.Costs.WhatIfs;

/// <summary>Something that could be done otherwise.</summary>
internal interface IWhatIf
{
    /// <summary>What usage and prices would be then, and what is assumed.</summary>
    Supposed Suppose(Usage usage, CostsOptions prices);
}
