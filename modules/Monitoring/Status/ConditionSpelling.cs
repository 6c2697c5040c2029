namespace IonMentoring.Monitoring.Status;

internal static class ConditionSpelling
{
    public static string Spell(this Condition condition) => condition switch
    {
        Condition.Healthy => "healthy",
        Condition.Degraded => "degraded",
        Condition.Critical => "critical",
        _ => "none",
    };
}
