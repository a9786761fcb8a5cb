//! Modules that are recorded, outlined, cut and run: whatever is asked of them, both parts together answer what the
//! whole did.

use super::cut::{self, ARRIVED, FETCH, FIRST};
use super::module::Module;
use super::outline::outlined;
use super::record::{Ran, recording};
use wasmi::{Engine, Extern, Instance, Linker, Memory, Store, Val};

/// Ways through functions that the page's code has too: cases of a match, errors, loops that are left early, values
/// that wait on the stack, locals that are written on one path only.
const PROGRAM: &str = r#"(module
  (memory (export "memory") 1 4)
  (table 4 funcref)
  (global $depth (mut i32) (i32.const 100))
  (elem (i32.const 1) $twice $thrice)
  (func $twice (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
  (func $thrice (param i32) (result i32)
    (global.set $depth (i32.sub (global.get $depth) (i32.const 1)))
    (i32.add (i32.mul (local.get 0) (i32.const 3)) (global.get $depth)))
  (func $nothing)
  (func (export "match") (param $case i32) (result i32) (local $a i32) (local $b i32) (local $c i64)
    (local.set $a (i32.const 7))
    (block $out
      (block $two
        (block $one
          (block $zero
            (br_table $zero $one $two $out (local.get $case)))
          (local.set $b (i32.add (local.get $a) (i32.const 1)))
          (br $out))
        (local.set $a (i32.const 40)) (local.set $b (i32.const 2)) (local.set $c (i64.const 9))
        (if (i32.eqz (i32.load8_u (i32.const 64))) (then
          (local.set $b (i32.add (local.get $b) (i32.const 100)))
          (br $out)))
        (local.set $b (i32.mul (local.get $b) (local.get $b)))
        (return (i32.sub (i32.add (local.get $b) (i32.const 5)) (local.get $a))))
      (local.set $b (i32.const 1)) (local.set $c (i64.extend_i32_s (local.get $case)))
      (loop $again
        (local.set $b (i32.mul (local.get $b) (i32.const 3)))
        (local.set $c (i64.add (local.get $c) (i64.const 1)))
        (br_if $again (i64.lt_s (local.get $c) (i64.const 6)))
        (br_if $out (i64.eq (local.get $c) (i64.const 6)))
        (local.set $b (i32.const 99))
        (local.set $a (i32.mul (local.get $a) (local.get $b)))
        (local.set $c (i64.const 50)))
      (local.set $a (i32.const 1000000)))
    (i32.add (i32.add (local.get $a) (i32.mul (local.get $b) (i32.const 1000))) (i32.wrap_i64 (local.get $c))))
  (func (export "search") (param $wanted i32) (result i32) (local $at i32) (local $steps i32)
    (loop $next
      (local.set $steps (i32.add (local.get $steps) (i32.const 1)))
      (if (i32.gt_u (local.get $at) (i32.const 4)) (then
        (if (i32.eq (local.get $wanted) (i32.const 9)) (then
          (local.set $steps (i32.mul (local.get $steps) (i32.const 17)))
          (local.set $at (i32.const 77))
          (return (i32.add (local.get $steps) (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 20)))
        (local.set $steps (i32.add (local.get $steps) (i32.const 300)))
        (br_if $next (i32.lt_u (local.get $at) (i32.const 30)))
        (return (i32.sub (i32.const 0) (local.get $steps)))))
      (if (i32.eq (local.get $at) (local.get $wanted)) (then (return (local.get $steps))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $next))
    (unreachable))
  (func (export "value") (param $x i32) (result i32)
    (i32.add (local.get $x)
      (if (result i32) (i32.lt_s (local.get $x) (i32.const 2))
        (then (call_indirect (param i32) (result i32) (local.get $x) (i32.const 1)))
        (else
          (call $nothing)
          (drop (i32.add (i32.mul (local.get $x) (i32.const 3)) (i32.const 4)))
          (drop (i32.add (i32.mul (local.get $x) (i32.const 5)) (i32.const 6)))
          (call $thrice (call_indirect (param i32) (result i32) (local.get $x) (i32.const 2)))))))
  (func (export "errors") (param $x i32) (result i32)
    (if (i32.gt_s (local.get $x) (i32.const 3)) (then
      (i32.store (i32.const 8) (i32.mul (local.get $x) (i32.const 12345)))
      (i32.store (i32.const 12) (i32.mul (local.get $x) (i32.const 54321)))
      (i32.store (i32.const 16) (i32.mul (local.get $x) (i32.const 11111)))
      (unreachable)))
    (i32.load (i32.const 8)))
  (func (export "never") (param $x i32) (result i32) (call $thrice (local.get $x)))
)"#;

const CALLS: [&str; 5] = ["match", "search", "value", "errors", "never"];

/// The answers to all calls, in order; a trap is an answer.
fn answers(
    store: &mut Store<Option<Vec<u8>>>,
    instance: Instance,
    calls: &[(&str, i32)],
) -> Vec<Option<i32>> {
    let mut answer = |(name, argument): &(&str, i32)| {
        let function = instance.get_func(&*store, name).expect("the sample exports it");
        let mut result = [Val::I32(0)];
        function.call(&mut *store, &[Val::I32(*argument)], &mut result).ok()?;
        result[0].i32()
    };
    calls.iter().map(&mut answer).collect()
}

fn whole(bytes: &[u8]) -> (Store<Option<Vec<u8>>>, Instance) {
    let engine = Engine::default();
    let mut store = Store::new(&engine, None);
    let module = wasmi::Module::new(&engine, bytes).expect("a module");
    let instance = Linker::new(&engine).instantiate_and_start(&mut store, &module).expect("it needs nothing");
    (store, instance)
}

/// The first part alone; the rest comes when it is called for.
fn in_two(parts: &cut::Parts) -> (Store<Option<Vec<u8>>>, Instance) {
    let engine = Engine::default();
    let mut store = Store::new(&engine, Some(parts.rest.clone()));
    let mut linker = Linker::new(&engine);
    linker
        .func_wrap(FETCH.0, FETCH.1, |mut caller: wasmi::Caller<'_, Option<Vec<u8>>>| {
            let rest = caller.data_mut().take().expect("the rest is fetched once");
            let module = wasmi::Module::new(caller.engine(), &rest).expect("the rest is a module");
            let mut linker = Linker::<Option<Vec<u8>>>::new(caller.engine());
            for import in module.imports() {
                assert_eq!(import.module(), FIRST);
                let item = caller.get_export(import.name()).expect("the first part exports it");
                linker.define(FIRST, import.name(), item).expect("once");
            }
            linker.instantiate_and_start(&mut caller, &module).expect("the rest fits");
            let arrived = caller.get_export(ARRIVED).and_then(Extern::into_global).expect("a global");
            arrived.set(&mut caller, Val::I32(1)).expect("it can be set");
        })
        .expect("once");
    let module = wasmi::Module::new(&engine, &parts.first).expect("the first part is a module");
    let instance =
        linker.instantiate_and_start(&mut store, &module).expect("it needs the rest only when called");
    (store, instance)
}

/// What runs in some calls.
fn look(module: &Module, calls: &[(&str, i32)]) -> Ran {
    let recording = recording(module).expect("the sample can be recorded");
    let (mut store, instance) = whole(&recording.module);
    answers(&mut store, instance, calls);
    let memory: Memory = instance.get_memory(&store, "memory").expect("a memory");
    let place = recording.place as usize;
    let bytes = &memory.data(&store)[place..place + recording.length as usize];
    let numbers: Vec<u32> =
        (0_u32..).zip(bytes).filter(|(_, byte)| **byte == 1).map(|(number, _)| number).collect();
    Ran::read(module, &numbers).expect("they are in order")
}

#[test]
fn whatever_a_first_look_ran_both_parts_answer_what_the_whole_did() {
    let bytes = wat::parse_str(PROGRAM).expect("the sample is in order");
    let module = Module::parse(&bytes).expect("the sample is understood");
    let all: Vec<(&str, i32)> = CALLS.iter().flat_map(|name| (-1..12).map(move |x| (*name, x))).collect();
    let (mut store, instance) = whole(&bytes);
    let expected = answers(&mut store, instance, &all);
    let mut moved = 0;
    for first_calls in
        (0..all.len()).map(|start| &all[start..(start + 3).min(all.len())]).chain([&all[..0], &all[..]])
    {
        let ran = look(&module, first_calls);
        let longer = outlined(&module, &bytes, &ran, i64::MIN).expect("the sample can be outlined");
        let (mut store, instance) = whole(&longer);
        assert_eq!(answers(&mut store, instance, &all), expected, "outlined after {first_calls:?}");
        let again = Module::parse(&longer).expect("what is outlined is understood");
        moved += again.functions.len() - module.functions.len();
        let imported = again.imported();
        let parts =
            cut::cut(&again, |function| ran.entered((function - imported) as usize)).expect("it can be cut");
        let (mut store, instance) = in_two(&parts);
        assert_eq!(answers(&mut store, instance, &all), expected, "cut after {first_calls:?}");
        let (mut store, instance) = in_two(&parts);
        answers(&mut store, instance, first_calls);
        assert!(store.data().is_some(), "a first look at {first_calls:?} fetches the rest");
    }
    assert!(moved > 100, "only {moved} parts of functions were moved");
}

#[test]
fn a_module_that_is_not_understood_is_refused_by_name() {
    let refused = |text: &str| Module::parse(&wat::parse_str(text).expect("wasm")).err().unwrap_or_default();
    assert!(refused("(module (func $f) (start $f))").contains("start"));
    assert!(refused(r#"(module (import "a" "m" (memory 1)))"#).contains("not a function"));
    assert!(refused("(module (table 2 funcref) (func $f) (elem func $f))").contains("not active"));
}
