using System.Collections;
using System.Reflection;

namespace Screening.Tests.Archive;

/// <summary>Compares registers field by field, private fields too: a field that somebody adds tomorrow is compared without a change here.</summary>
internal static class RegisterAssert
{
    public static void Same(Register expected, Register actual)
    {
        Assert.Equal(expected.Version, actual.Version);
        Assert.Equal(expected.Lists, actual.Lists);
        new Walk().Compare(expected.Histories, actual.Histories, "histories");
    }

    private sealed class Walk
    {
        private readonly Dictionary<object, object> met = new(ReferenceEqualityComparer.Instance);

        public void Compare(object? expected, object? actual, string path)
        {
            if (expected is null || actual is null)
            {
                Assert.True(ReferenceEquals(expected, actual), $"{path}: {expected ?? "null"} and {actual ?? "null"}");
                return;
            }

            if (IsLeaf(expected))
            {
                Assert.True(expected.Equals(actual), $"{path}: {expected} and {actual}");
                return;
            }

            if (!expected.GetType().IsValueType)
            {
                if (met.TryGetValue(expected, out var before))
                {
                    Assert.True(ReferenceEquals(before, actual) || expected is not Listing, $"{path}: a listing became two");
                    return;
                }

                met.Add(expected, actual);
            }

            if (expected is IDictionary pairs)
                Dictionaries(pairs, (IDictionary)actual, path);
            else if (expected is IEnumerable items)
                Sequences(items, (IEnumerable)actual, path);
            else
                Fields(expected, actual, path);
        }

        private void Dictionaries(IDictionary expected, IDictionary actual, string path)
        {
            Assert.True(expected.Count == actual.Count, $"{path}: {expected.Count} and {actual.Count}");
            foreach (DictionaryEntry pair in expected)
                Compare(pair.Value, actual[pair.Key], $"{path}[{pair.Key}]");
        }

        private void Sequences(IEnumerable expected, IEnumerable actual, string path)
        {
            var (left, right) = (expected.Cast<object?>().ToList(), actual.Cast<object?>().ToList());
            Assert.True(left.Count == right.Count, $"{path}: {left.Count} and {right.Count} items");
            for (var i = 0; i < left.Count; i++)
                Compare(left[i], right[i], $"{path}[{i}]");
        }

        private void Fields(object expected, object actual, string path)
        {
            Assert.True(expected.GetType() == actual.GetType(), $"{path}: {expected.GetType()} and {actual.GetType()}");
            for (var type = expected.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    Compare(field.GetValue(expected), field.GetValue(actual), $"{path}.{field.Name}");
            }
        }

        /// <summary>Values, and what the program holds one object of each: kinds of identifiers, rules.</summary>
        private static bool IsLeaf(object value) =>
            value is string or DateOnly or DateTimeOffset or decimal or Enum or Delegate or IdentifierKind or Type || value.GetType().IsPrimitive;
    }
}
