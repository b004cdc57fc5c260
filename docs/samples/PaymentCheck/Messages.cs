using System.Text.Json.Serialization;

namespace PaymentCheck;

internal sealed record Payment(string Beneficiary, DateOnly ValueDate);

/// <param name="Decision">What the desk does.</param>
/// <param name="Reasons">The matches that decided.</param>
/// <param name="Register">The version of the lists: with it and the value date the answer can be had again.</param>
internal sealed record PaymentAnswer(PaymentDecision Decision, IReadOnlyList<string> Reasons, string Register);

internal sealed record ListAnswer(string List, string State, DateOnly? CoveredTo);

/// <summary>The cautious word is the default.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentDecision>))]
internal enum PaymentDecision
{
    Stop = 0,
    LicenceReview,
    Review,
    Go,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(PaymentAnswer))]
[JsonSerializable(typeof(IEnumerable<ListAnswer>))]
internal sealed partial class PaymentJson : JsonSerializerContext;
