using System.Globalization;

namespace IonMentoring.Monitoring.Costs.WhatIfs;

/// <summary>So many processes run, or as many more as the work needs.</summary>
internal sealed class MinimumInstances(int instances) : IWhatIf
{
    private const double Bearable = 70;

    public Supposed Suppose(Usage usage, CostsOptions prices)
    {
        if (usage.ProcessorP95Percent is not { } busy)
        {
            return new(usage with { Instances = instances }, prices, "How busy the processors are is not known; that so few can do the work is taken for granted.");
        }

        var needed = Math.Max(1, Math.Ceiling(usage.Instances * busy / Bearable));
        var run = Math.Max(instances, needed);
        return new(
            usage with { Instances = run },
            prices,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The same work on {run} in place of {usage.Instances:0.##}: the processors' P95 goes from {busy:0.#} % to {usage.Instances * busy / run:0.#} %{(run > instances ? $"; {instances} would be too few to stay below {Bearable} %" : "")}."));
    }
}
