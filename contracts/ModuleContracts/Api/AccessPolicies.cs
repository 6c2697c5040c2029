namespace IonMentoring.ModuleContracts.Api;

/// <summary>Names of the authorization policies that endpoints can ask for.</summary>
public static class AccessPolicies
{
    /// <summary>Only a caller with the operator key.</summary>
    public const string Operator = "operator";
}
