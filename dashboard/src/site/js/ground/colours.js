/** The colours of the base map in both themes. */

const LIGHT = {
  land: '#f3f0e7', builtup: '#ded6c9', lake: '#b4d3e2', shore: '#8db8cd', river: '#8fbcd4', stream: '#a5cadd',
  road: '#ffffff', casing: '#b8ab96', motorway: '#fbe2a8', minor: '#a3977f',
  country: '#6d6377', governorate: '#8d7f9a', district: '#aea4b4', subdistrict: '#c5bdc8', band: '#8d7f9a22',
  text: '#26292b', soft: '#5b5a56', halo: '#fbf9f3', water: '#235d7c', ridge: '#6a5a3c',
  area: '#6a5c78', dot: '#3a3a38',
  relief: 1,
};

const DARK = {
  land: '#1a2124', builtup: '#2a3135', lake: '#12303f', shore: '#1f4a5e', river: '#21566d', stream: '#1c4658',
  road: '#46535a', casing: '#12181a', motorway: '#6b5f3c', minor: '#3c484d',
  country: '#8f86a0', governorate: '#766c88', district: '#544d61', subdistrict: '#3f3b49', band: '#9a8fb01c',
  text: '#e3e7e6', soft: '#a3adaf', halo: '#12181aee', water: '#7fb9d6', ridge: '#c2ad82',
  area: '#b3a6c6', dot: '#d5dad9',
  relief: 0.75,
};

/** The colours of the theme that the page shows. */
export const colours = () => document.documentElement.dataset.theme === 'dark' ? DARK : LIGHT;
