using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.Suggestions.Composer;
using Microsoft.Extensions.Options;

namespace IonMentoring.Suggestions.Models;

/// <summary>Whether the model's last answer came.</summary>
internal sealed class ModelStatus(IOptions<ModelOptions> options) : IDependencyStatus
{
    private volatile bool _up = true;

    public string Name => "model";

    public string Description => Embedded ? EmbeddedComposer.Model : $"{options.Value.Name} at {options.Value.Endpoint}";

    public bool Embedded => options.Value.Provider == ModelProvider.Embedded;

    public bool Required => false;

    public bool Up
    {
        get => _up;
        set => _up = value;
    }
}
