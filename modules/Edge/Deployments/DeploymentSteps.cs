using IonMentoring.Edge.Regions;
using IonMentoring.Edge.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IonMentoring.Edge.Deployments;

/// <summary>The steps that deployments take by themselves: warming, being watched while they shift, draining the old side.</summary>
internal sealed class DeploymentSteps(EdgeDeployments deployments, EdgeTopology topology, WarmUp warmUp, TimeProvider time, ILogger<DeploymentSteps> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var region in topology.Regions)
            {
                if (deployments.State.Of(region.Name).Deployment is { IsUnderWay: true } deployment)
                {
                    Step(region, deployment, stoppingToken);
                }
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Step(Region region, Deployment deployment, CancellationToken stopping)
    {
        var limits = topology.Options.Deployments;
        var age = time.GetUtcNow().UtcDateTime - deployment.ChangedAt;
        switch (deployment.Phase)
        {
            case DeploymentPhase.Staged:
                deployments.Advance(region, deployment, DeploymentPhase.Warming);
                break;
            case DeploymentPhase.Warming when warmUp.Of(region, deployment, limits, stopping) is { IsCompletedSuccessfully: true } warm:
                Take(region, deployment, DeploymentPhase.Shifting, warm.Result, evidence: null);
                break;
            case DeploymentPhase.Shifting or DeploymentPhase.Draining when Verdict(region, deployment, limits) is var (verdict, evidence):
                Take(region, deployment, deployment.Phase, verdict, evidence);
                break;
            case DeploymentPhase.Draining when age >= limits.DrainLimit || region[deployment.To.Other()].Destinations.All(destination => destination.UnderWay == 0):
                deployments.Advance(region, deployment, DeploymentPhase.Done);
                break;
            default:
                break;
        }
    }

    private static (string Verdict, Evidence Evidence)? Verdict(Region region, Deployment deployment, DeploymentOptions limits)
    {
        var side = region[deployment.To];
        var evidence = side.Recent.Over(limits.Window);
        var verdict = evidence.Verdict(limits) ?? (side.HasUsable || deployment.Percent <= 0 ? null : $"no destination of {deployment.To.Spell()} is ready");
        return verdict is null ? null : (verdict, evidence);
    }

    private void Take(Region region, Deployment deployment, DeploymentPhase phase, string? failure, Evidence? evidence)
    {
        if (deployments.Advance(region, deployment, phase, failure, evidence) && failure is not null)
        {
            Log.RolledBack(logger, region.Name, deployment.To.Spell(), failure);
        }
    }
}
