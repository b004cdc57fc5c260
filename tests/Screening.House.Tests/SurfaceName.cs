using System.Reflection;

namespace Screening.House.Tests;

/// <summary>Types as a reader of C# writes them, without their namespaces.</summary>
internal static class SurfaceName
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(void)] = "void", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double",
        [typeof(byte)] = "byte", [typeof(char)] = "char", [typeof(object)] = "object", [typeof(uint)] = "uint", [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type) => Of(type, null);

    /// <summary>With a question mark where null is allowed, inside of type arguments too.</summary>
    public static string Of(Type type, NullabilityInfo? nulls)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!, nulls);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";
        var mark = !type.IsValueType && nulls?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
            return Of(type.GetElementType()!, nulls?.ElementType) + "[]" + mark;
        return (Words.TryGetValue(type, out var word) ? word : Named(type, nulls)) + mark;
    }

    /// <summary>The type parameters of a method, with what they must be.</summary>
    public static string Arguments(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name))}>" : "";

    private static string Named(Type type, NullabilityInfo? nulls)
    {
        var outer = type is { IsNested: true, IsGenericParameter: false } ? Of(type.DeclaringType!) + "." : "";
        if (!type.IsGenericType)
            return outer + type.Name;
        var name = type.Name.Split('`')[0];
        var arguments = type.GetGenericArguments().Select((argument, i) => Of(argument, nulls?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{outer}{name}<{string.Join(", ", arguments)}>";
    }
}
