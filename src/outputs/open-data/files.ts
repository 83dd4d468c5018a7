export const DATA_PATH = '/du-lieu/';
export const DATA_HOW_TO_PATH = '/du-lieu/huong-dan/';
/** Every column of every table. */
export const DATA_DESCRIPTION_PATH = '/du-lieu/mo-ta/';
