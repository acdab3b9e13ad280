namespace Bot.Knowledge.Claims;

/// <summary>The criteria the code itself knows; the vocabulary may add more.</summary>
public static class Criteria
{
    public const string DesignOwnership = "design_ownership";
    public const string IpRights = "ip_rights";
    public const string IpRisk = "ip_risk";
    public const string DesignInput = "design_input";
    public const string Customization = "customization";
    public const string Control = "control";
    public const string Moq = "moq";
    public const string UpfrontCost = "upfront_cost";
    public const string UnitCost = "unit_cost";
    public const string OdmDevelopmentCost = "odm_development_cost";
    public const string LeadTime = "lead_time";
    public const string QcBudget = "qc_budget";
    public const string QcScope = "qc_scope";
    public const string RiskAllocation = "risk_allocation";
    public const string BusinessRisk = "business_risk";
    public const string Services = "services";
    public const string BestFor = "best_for";
    public const string Workflow = "workflow";
    public const string Models = "models";
    public const string Definition = "definition";
    public const string Terminology = "terminology";
    public const string Example = "example";
    public const string Industry = "industry";
    public const string Audience = "audience";
}
