package io.expectationsink.processor.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Runs a processor with another filer.
 *
 * @param processor the processor
 * @param filer the filer that it gets, made of the compiler's
 */
public record WithFiler(Processor processor, UnaryOperator<Filer> filer) implements Processor {

    /** With one that always throws: the processor's own code meets what it did not expect. */
    public static WithFiler faulty(Processor processor) {
        return new WithFiler(
                processor,
                compilers -> proxy(Filer.class, (proxy, method, arguments) -> {
                    throw new IllegalStateException("the filer is on strike");
                }));
    }

    /** With one that adds the originating elements of each file that is created to the list. */
    public static WithFiler recording(Processor processor, List<List<String>> origins) {
        return new WithFiler(
                processor,
                compilers -> proxy(Filer.class, (proxy, method, arguments) -> {
                    if (arguments[arguments.length - 1] instanceof Element[] elements) {
                        origins.add(
                                Arrays.stream(elements).map(Element::toString).toList());
                    }
                    return call(compilers, method, arguments);
                }));
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        Filer replaced = filer.apply(environment.getFiler());
        processor.init(proxy(
                ProcessingEnvironment.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getFiler") ? replaced : call(environment, method, arguments)));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
        return processor.getCompletions(element, annotation, member, userText);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
