import treading
