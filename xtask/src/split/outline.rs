//! Takes out of functions what did not run of them, and makes functions of it.
//!
//! A function that ran seldom ran as a whole: what handles an error, or another case of a `match`, did not. What did
//! not run of a body always reaches to its end, since only the end of a block joins what ran and what did not. Such
//! an end becomes a function of its own, which the first part of the page then need not contain:
//!
//! - Its parameters are what is on the stack where it starts, and the locals that it wants.
//! - Its results are what the block leaves on the stack, the locals that it wrote and that are wanted afterwards,
//!   and, where it can be left in several ways, the number of the way.
//!
//! Left alone is what would not get smaller, and what can be left in several ways with values on the stack, unless
//! that way is the function's return.

use super::blocks::Code;
use super::frames::Frames;
use super::liveness::Liveness;
use super::module::{Changes, Module, plain, written_anew};
use super::record::Ran;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{BlockType, CodeSection, Function, Instruction};
use wasmparser::{
    FuncToValidate, FuncType, FuncValidatorAllocations, FunctionBody, Operator, Parser, ValType,
    ValidPayload, Validator, ValidatorResources,
};

/// Bytes that a function must lose at least: less is not worth a function.
pub const WORTH: i64 = 4;

/// The same module, in which functions that ran call new ones for what of them did not run, where they lose at least
/// so many bytes by it. The new ones come behind all others.
pub fn outlined(module: &Module, bytes: &[u8], ran: &Ran, worth: i64) -> Result<Vec<u8>, String> {
    let mut new = New {
        types: module.types.clone(),
        first: module.functions.len() as u32,
        functions: Vec::new(),
        code: Vec::new(),
    };
    let mut code = CodeSection::new();
    let mut validator = Validator::new();
    let mut allocations = FuncValidatorAllocations::default();
    let mut number = 0;
    for payload in Parser::new(0).parse_all(bytes) {
        let valid = validator.payload(&payload.map_err(plain)?).map_err(plain)?;
        let ValidPayload::Func(check, body) = valid else { continue };
        let function = if ran.entered(number) {
            let (checked, used) = Checked::read(module, check, allocations, &body, ran.stretches(number))?;
            allocations = used;
            checked.shortened(&mut new, worth)?
        } else {
            copied(&body)?
        };
        code.function(&function);
        number += 1;
    }
    new.code.iter().for_each(|function| {
        code.function(function);
    });
    let types = new.types.split_off(module.types.len());
    written_anew(module, &Changes { pages: 0, types, functions: new.functions, code })
}

fn copied(body: &FunctionBody) -> Result<Function, String> {
    let mut function = RoundtripReencoder.new_function_with_parsed_locals(body).map_err(plain)?;
    let mut reader = body.get_operators_reader().map_err(plain)?;
    while !reader.eof() {
        function.instruction(&RoundtripReencoder.parse_instruction(&mut reader).map_err(plain)?);
    }
    Ok(function)
}

/// What is added to the module.
struct New {
    /// All types, those of the module first.
    types: Vec<FuncType>,
    /// The index that the first new function gets.
    first: u32,
    /// The types of the new functions.
    functions: Vec<u32>,
    /// Their code.
    code: Vec<Function>,
}

impl New {
    /// The index of a type, which is added if need be.
    fn ty(&mut self, parameters: &[ValType], results: &[ValType]) -> u32 {
        let same = |ty: &FuncType| ty.params() == parameters && ty.results() == results;
        let found = self.types.iter().position(same).unwrap_or_else(|| {
            self.types.push(FuncType::new(parameters.iter().copied(), results.iter().copied()));
            self.types.len() - 1
        });
        found as u32
    }

    fn block(&mut self, results: &[ValType]) -> Result<BlockType, String> {
        Ok(match results {
            [] => BlockType::Empty,
            [one] => BlockType::Result(value(*one)?),
            _ => BlockType::FunctionType(self.ty(&[], results)),
        })
    }

    fn add(&mut self, ty: u32, code: Function) -> u32 {
        self.functions.push(ty);
        self.code.push(code);
        self.first + self.functions.len() as u32 - 1
    }
}

fn value(ty: ValType) -> Result<wasm_encoder::ValType, String> {
    RoundtripReencoder.val_type(ty).map_err(plain)
}

/// A function that ran, and all that must be known to shorten it.
struct Checked<'a> {
    code: Code<'a>,
    frames: Frames,
    live: Liveness,
    locals: Vec<ValType>,
    parameters: usize,
    results: Vec<ValType>,
    /// The types of all blocks' types that are indices.
    types: &'a [FuncType],
    /// Where a stretch starts that did not run: what is on the stack of its frame.
    stacks: BTreeMap<usize, Vec<ValType>>,
    /// Can this instruction be reached at all?
    reachable: Vec<bool>,
    /// For each stretch.
    ran: Vec<bool>,
}

/// A way out of a part of a function.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Way {
    /// To where a branch to this frame leads; to the end of the block that the part ends, too.
    Frame(usize),
    /// Past the end of the loop whose body the part ends.
    PastLoop,
}

/// A part that becomes a function.
struct Part {
    range: Range<usize>,
    frame: usize,
    /// What it finds on the stack.
    carried: Vec<ValType>,
    /// The locals that it wants.
    given: Vec<u32>,
    /// The locals that it gives back.
    returned: Vec<u32>,
    /// The ways out, that past its end first, with what each leaves on the stack.
    ways: Vec<(Way, Vec<ValType>)>,
}

impl<'a> Checked<'a> {
    fn read(
        module: &'a Module<'a>,
        check: FuncToValidate<ValidatorResources>,
        allocations: FuncValidatorAllocations,
        body: &FunctionBody<'a>,
        ran: &[bool],
    ) -> Result<(Checked<'a>, FuncValidatorAllocations), String> {
        let ty = module.types.get(check.ty as usize).ok_or("a type that is missing")?;
        let mut check = check.into_validator(allocations);
        check.read_locals(&mut body.get_binary_reader()).map_err(plain)?;
        let locals: Vec<ValType> =
            (0..check.len_locals()).filter_map(|local| check.get_local_type(local)).collect();
        let code = Code::read(body)?;
        let (mut stacks, mut reachable) = (BTreeMap::new(), Vec::new());
        let mut starts = code.starts.iter().zip(ran).peekable();
        for (number, op) in code.ops.iter().enumerate() {
            let frame = check.get_control_frame(0).ok_or("an instruction outside of all frames")?;
            reachable.push(!frame.unreachable);
            let start = starts.next_if(|(start, _)| **start == number);
            if start.is_some_and(|(_, ran)| !ran) && !frame.unreachable {
                let own = check.operand_stack_height() as usize - frame.height;
                let types: Option<Vec<ValType>> =
                    (0..own).rev().map(|depth| check.get_operand_type(depth).flatten()).collect();
                types.and_then(|types| stacks.insert(number, types));
            }
            check.op(code.place(number), op).map_err(plain)?;
        }
        let frames = Frames::of(&code.ops)?;
        let live = Liveness::of(&code.ops, &frames, locals.len());
        let checked = Checked {
            code,
            frames,
            live,
            locals,
            parameters: ty.params().len(),
            results: ty.results().to_vec(),
            types: &module.types,
            stacks,
            reachable,
            ran: ran.to_vec(),
        };
        Ok((checked, check.into_allocations()))
    }

    /// The function, without what becomes functions of their own.
    fn shortened(&self, new: &mut New, worth: i64) -> Result<Function, String> {
        let parts = self.parts(worth);
        let own = self.locals.get(self.parameters..).unwrap_or(&[]);
        let mut locals = own.iter().map(|ty| value(*ty)).collect::<Result<Vec<_>, _>>()?;
        let spare = self.locals.len() as u32;
        if parts.values().any(|part| part.ways.len() > 1) {
            locals.push(wasm_encoder::ValType::I32);
            for ty in &self.results {
                locals.push(value(*ty)?);
            }
        }
        let mut out = Function::new_with_locals_types(locals);
        let mut number = 0;
        while let Some(op) = self.code.ops.get(number) {
            if let Some(part) = parts.get(&number) {
                let ty = new.ty(&self.parameters_of(part), &self.results_of(part));
                let code = self.outside(part, new)?;
                self.call(part, new.add(ty, code), spare, &mut out);
                number = part.range.end;
            } else {
                out.instruction(&RoundtripReencoder.instruction(op.clone()).map_err(plain)?);
                number += 1;
            }
        }
        Ok(out)
    }

    /// What becomes functions, by the first instruction.
    fn parts(&self, worth: i64) -> BTreeMap<usize, Part> {
        let mut parts = BTreeMap::new();
        let mut until = 0;
        for start in &self.code.starts {
            if *start < until || self.has_run(*start) {
                continue;
            }
            if let Some(part) = self.part(*start).filter(|part| self.gain(part) >= worth) {
                until = part.range.end;
                parts.insert(*start, part);
            }
        }
        parts
    }

    fn has_run(&self, op: usize) -> bool {
        let stretch = self.code.stretch.get(op).copied().flatten();
        stretch.is_some_and(|stretch| self.ran.get(stretch as usize).copied().unwrap_or(true))
    }

    /// The part that starts with an instruction and reaches to the end of its body.
    fn part(&self, start: usize) -> Option<Part> {
        let frame = *self.frames.around.get(start)?;
        let body = self.frames.all.get(frame)?;
        let end = body.middle.filter(|middle| start < *middle).unwrap_or(body.close);
        let range = start..end;
        if range.clone().any(|op| self.has_run(op)) {
            return None;
        }
        let ways = self.ways(&range, frame)?;
        let (mut read, mut written) = (BTreeSet::new(), BTreeSet::new());
        for op in self.code.ops.get(range.clone())? {
            match op {
                Operator::LocalGet { local_index } => read.insert(*local_index),
                Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                    written.insert(*local_index)
                }
                _ => false,
            };
        }
        let wanted_after = |local: &u32| ways.iter().any(|(way, _)| self.wanted_after(way, frame, *local));
        let returned: Vec<u32> = written.into_iter().filter(wanted_after).collect();
        read.extend(&returned);
        let given = read.into_iter().filter(|local| self.live.wanted(start, *local)).collect();
        Some(Part { range, frame, carried: self.stacks.get(&start)?.clone(), given, returned, ways })
    }

    fn wanted_after(&self, way: &Way, frame: usize, local: u32) -> bool {
        let reached = match way {
            Way::Frame(frame) => self.frames.reached(*frame),
            Way::PastLoop => self.frames.all.get(frame).and_then(|frame| self.frames.after(frame)),
        };
        reached.is_some_and(|op| self.live.wanted(op, local))
    }

    /// The ways out of a part, or nothing where they are of a kind that is left alone.
    fn ways(&self, range: &Range<usize>, frame: usize) -> Option<Vec<(Way, Vec<ValType>)>> {
        let mut ways = Vec::new();
        if *self.reachable.get(range.end)? {
            let is_loop = self.frames.all.get(frame)?.is_loop;
            ways.push(if is_loop { Way::PastLoop } else { Way::Frame(frame) });
        }
        for number in range.clone() {
            let here = *self.frames.around.get(number)?;
            let mut leave = |depth: u32| {
                let target = self.frames.target(here, depth);
                let way = Way::Frame(target);
                if !self.is_inside(target, range) && !ways.contains(&way) {
                    ways.push(way);
                }
            };
            match self.code.ops.get(number)? {
                Operator::Br { relative_depth } | Operator::BrIf { relative_depth } => leave(*relative_depth),
                Operator::BrTable { targets } => {
                    targets.targets().flatten().for_each(&mut leave);
                    leave(targets.default());
                }
                Operator::Return => leave(self.frames.depth(here) - 1),
                _ => {}
            }
        }
        let several = ways.len() > 1;
        let mut typed = Vec::new();
        for way in ways {
            let types = self.left(&way, frame)?;
            if several && !types.is_empty() && way != Way::Frame(0) {
                return None;
            }
            typed.push((way, types));
        }
        Some(typed)
    }

    /// What a way out leaves on the stack.
    fn left(&self, way: &Way, frame: usize) -> Option<Vec<ValType>> {
        let (frame, backwards) = match way {
            Way::Frame(frame) => (*frame, self.frames.all.get(*frame)?.is_loop),
            Way::PastLoop => (frame, false),
        };
        Some(match self.frames.all.get(frame)?.ty {
            None => self.results.clone(),
            Some(wasmparser::BlockType::Empty) => Vec::new(),
            Some(wasmparser::BlockType::Type(_)) if backwards => Vec::new(),
            Some(wasmparser::BlockType::Type(ty)) => vec![ty],
            Some(wasmparser::BlockType::FuncType(index)) => {
                let ty = self.types.get(index as usize)?;
                if backwards { ty.params().to_vec() } else { ty.results().to_vec() }
            }
        })
    }

    fn is_inside(&self, frame: usize, range: &Range<usize>) -> bool {
        let open = self.frames.all.get(frame).and_then(|frame| frame.open);
        open.is_some_and(|open| range.contains(&open))
    }

    /// Bytes by which the function gets smaller.
    fn gain(&self, part: &Part) -> i64 {
        let ways = if part.ways.len() > 1 { 8 + 2 * part.ways.len() } else { 2 };
        let call = 10 + 2 * (part.given.len() + part.returned.len()) + ways;
        self.code.bytes(part.range.clone()) as i64 - call as i64
    }

    fn types_of(&self, locals: &[u32]) -> Vec<ValType> {
        locals.iter().filter_map(|local| self.locals.get(*local as usize).copied()).collect()
    }

    fn parameters_of(&self, part: &Part) -> Vec<ValType> {
        [part.carried.clone(), self.types_of(&part.given)].concat()
    }

    fn results_of(&self, part: &Part) -> Vec<ValType> {
        let number: &[ValType] = if part.ways.len() > 1 { &[ValType::I32] } else { &[] };
        [self.values_of(part), self.types_of(&part.returned), number.to_vec()].concat()
    }

    /// What is returned of the stack.
    fn values_of(&self, part: &Part) -> Vec<ValType> {
        match part.ways.as_slice() {
            [] => Vec::new(),
            [(_, types)] => types.clone(),
            several => several
                .iter()
                .find(|(_, types)| !types.is_empty())
                .map(|(_, types)| types.clone())
                .unwrap_or_default(),
        }
    }

    /// The new function.
    fn outside(&self, part: &Part, new: &mut New) -> Result<Function, String> {
        let mut names: BTreeMap<u32, u32> = BTreeMap::new();
        let carried = part.carried.len() as u32;
        for (place, local) in part.given.iter().enumerate() {
            names.insert(*local, carried + place as u32);
        }
        let mut own = Vec::new();
        let first = carried + part.given.len() as u32;
        for op in self.code.ops.get(part.range.clone()).unwrap_or(&[]) {
            let (Operator::LocalGet { local_index }
            | Operator::LocalSet { local_index }
            | Operator::LocalTee { local_index }) = op
            else {
                continue;
            };
            if !names.contains_key(local_index) {
                names.insert(*local_index, first + own.len() as u32);
                own.push(*self.locals.get(*local_index as usize).ok_or("a local that is missing")?);
            }
        }
        let spare = first + own.len() as u32;
        let values = self.values_of(part);
        if part.ways.len() > 1 {
            own.push(ValType::I32);
            own.extend(&values);
        }
        let own = own.into_iter().map(value).collect::<Result<Vec<_>, _>>()?;
        let mut out = Function::new_with_locals_types(own);
        if part.ways.len() > 1 {
            out.instruction(&Instruction::Block(BlockType::Empty));
        }
        for (_, types) in part.ways.iter().rev() {
            out.instruction(&Instruction::Block(new.block(types)?));
        }
        for place in 0..carried {
            out.instruction(&Instruction::LocalGet(place));
        }
        for number in part.range.clone() {
            self.moved(part, number, &names, &mut out)?;
        }
        let last = part.ways.len().saturating_sub(1);
        for (number, (_, types)) in part.ways.iter().enumerate() {
            out.instruction(&Instruction::End);
            if last > 0 {
                for place in (0..types.len() as u32).rev() {
                    out.instruction(&Instruction::LocalSet(spare + 1 + place));
                }
                out.instruction(&Instruction::I32Const(number as i32));
                out.instruction(&Instruction::LocalSet(spare));
                out.instruction(&Instruction::Br((last - number) as u32));
            }
        }
        if last > 0 {
            out.instruction(&Instruction::End);
            for place in 0..values.len() as u32 {
                out.instruction(&Instruction::LocalGet(spare + 1 + place));
            }
        }
        for local in &part.returned {
            out.instruction(&Instruction::LocalGet(*names.get(local).ok_or("a local that is missing")?));
        }
        if last > 0 {
            out.instruction(&Instruction::LocalGet(spare));
        }
        out.instruction(&Instruction::End);
        Ok(out)
    }

    /// One instruction in its new place: locals have other numbers, branches to the outside become ways out.
    fn moved(
        &self,
        part: &Part,
        number: usize,
        names: &BTreeMap<u32, u32>,
        out: &mut Function,
    ) -> Result<(), String> {
        let here = self.frames.around.get(number).copied().unwrap_or(0);
        let inside = self.frames.depth(here) - self.frames.depth(part.frame);
        let branch = |depth: u32| -> Result<u32, String> {
            let target = self.frames.target(here, depth);
            if self.is_inside(target, &part.range) {
                return Ok(depth);
            }
            let way = part.ways.iter().position(|(way, _)| *way == Way::Frame(target));
            Ok(inside + way.ok_or("a way out that was not found")? as u32)
        };
        let name = |local: &u32| names.get(local).copied().ok_or("a local that is missing");
        let op = self.code.ops.get(number).ok_or("an instruction that is missing")?;
        out.instruction(&match op {
            Operator::LocalGet { local_index } => Instruction::LocalGet(name(local_index)?),
            Operator::LocalSet { local_index } => Instruction::LocalSet(name(local_index)?),
            Operator::LocalTee { local_index } => Instruction::LocalTee(name(local_index)?),
            Operator::Br { relative_depth } => Instruction::Br(branch(*relative_depth)?),
            Operator::BrIf { relative_depth } => Instruction::BrIf(branch(*relative_depth)?),
            Operator::BrTable { targets } => {
                let list = targets.targets().flatten().map(branch).collect::<Result<Vec<_>, _>>()?;
                Instruction::BrTable(list.into(), branch(targets.default())?)
            }
            Operator::Return => Instruction::Br(branch(self.frames.depth(here) - 1)?),
            other => RoundtripReencoder.instruction(other.clone()).map_err(plain)?,
        });
        Ok(())
    }

    /// What stands in the part's place: the call, and the way out that it says.
    fn call(&self, part: &Part, function: u32, spare: u32, out: &mut Function) {
        for local in &part.given {
            out.instruction(&Instruction::LocalGet(*local));
        }
        out.instruction(&Instruction::Call(function));
        let several = part.ways.len() > 1;
        if several {
            out.instruction(&Instruction::LocalSet(spare));
        }
        for local in part.returned.iter().rev() {
            out.instruction(&Instruction::LocalSet(*local));
        }
        match part.ways.as_slice() {
            [] => {
                out.instruction(&Instruction::Unreachable);
            }
            [(way, _)] => self.go(part, way, out),
            ways => self.choose(part, ways, spare, out),
        }
    }

    fn go(&self, part: &Part, way: &Way, out: &mut Function) {
        match way {
            Way::PastLoop => {}
            Way::Frame(frame) if *frame == part.frame && !self.is_loop(*frame) => {}
            Way::Frame(0) => {
                out.instruction(&Instruction::Return);
            }
            Way::Frame(frame) => {
                out.instruction(&Instruction::Br(self.hops(part, *frame)));
            }
        }
    }

    fn is_loop(&self, frame: usize) -> bool {
        self.frames.all.get(frame).is_some_and(|frame| frame.is_loop)
    }

    /// The depth of a branch from where the part stood to a frame.
    fn hops(&self, part: &Part, frame: usize) -> u32 {
        self.frames.depth(part.frame) - self.frames.depth(frame)
    }

    /// Goes the way whose number is in the spare local.
    fn choose(&self, part: &Part, ways: &[(Way, Vec<ValType>)], spare: u32, out: &mut Function) {
        let values = self.values_of(part).len() as u32;
        for place in (0..values).rev() {
            out.instruction(&Instruction::LocalSet(spare + 1 + place));
        }
        if let Some(number) = ways.iter().position(|(_, types)| !types.is_empty()) {
            out.instruction(&Instruction::LocalGet(spare));
            out.instruction(&Instruction::I32Const(number as i32));
            out.instruction(&Instruction::I32Eq);
            out.instruction(&Instruction::If(BlockType::Empty));
            for place in 0..values {
                out.instruction(&Instruction::LocalGet(spare + 1 + place));
            }
            out.instruction(&Instruction::Return);
            out.instruction(&Instruction::End);
        }
        // A branch around what follows, for the way past the end of a loop.
        out.instruction(&Instruction::Block(BlockType::Empty));
        let depth = |(way, types): &(Way, Vec<ValType>)| match way {
            Way::Frame(frame) if types.is_empty() => self.hops(part, *frame) + 1,
            _ => 0,
        };
        out.instruction(&Instruction::LocalGet(spare));
        let list: Vec<u32> = ways.iter().map(depth).collect();
        let default = list.last().copied().unwrap_or(0);
        out.instruction(&Instruction::BrTable(list.into(), default));
        out.instruction(&Instruction::End);
    }
}
