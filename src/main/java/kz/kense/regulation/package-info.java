/**
 * Service regulations as data. {@link kz.kense.regulation.RegulationReader} turns a YAML file
 * (format: {@code FORMAT.md} beside the shipped ones) into a {@link kz.kense.regulation.Regulation}
 * or into findings; {@link kz.kense.regulation.RegulationCheck} judges its sense; {@link
 * kz.kense.regulation.RegulationLibrary} holds all of an office.
 */
package kz.kense.regulation;
